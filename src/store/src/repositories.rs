//! Every repository, with its methods: the table of contents of what is kept.

use domain::{
    AttachmentId, CollectionId, Email, GroupId, ItemId, JobId, KeyNumber, MemberId, Millis,
    OrganisationId, OrganisationRole, PolicyId, ProviderId, ProviderMemberId, ProviderRole,
    RequestId, SessionId, UserId,
    access::{CollectionAccess, CollectionGrant, GrantedGroup, GrantedMember},
    client::{ClientFilter, Matching, PendingOwner},
    custom::CustomPermissions,
    event::EventRow,
    group::{GroupMember, GroupSummary},
    import::ImportState,
    invite_many::{InviteOutcome, InviteRow, InviteState},
    link::{LinkPurpose, LinkState},
    many::{MemberCounts, WaitingFor, WaitingRow},
    member::{MemberSummary, ProviderMemberSummary},
    permission::CollectionRules,
    policy::PolicyKind,
    price::PriceTable,
    role::{MemberStatus, RevocationReason},
    rotation::{Leaver, Rewrapped, RotationForm, Unwrapped},
    seats::Seats,
    set_up::SetUpFacts,
};
use uuid::Uuid;

use crate::{
    model::{
        AttachmentInsert, AttachmentRow, ClientOverview, ClientQuery, CollectionRow, Credentials,
        EventQuery, FolderRow, GroupRow, InviteJob, InvoiceDetails, ItemInsert, ItemRow, Job,
        JobState, KeyHolder, KeyRow, Link, ListedClient, LiveSession, MadeClient, Member,
        MemberQuery, NewClient, NewEvent, NewInviteJob, NewJob, NewMember, NewProvider,
        NewProviderMember, NewSession, NewUser, Organisation, OrganisationOfUser, OwnItemRow,
        PolicyMember, PolicyOfUser, PolicyRow, Provider, ProviderMember, ProviderOfUser, Reach,
        Recipient, Rotation, SessionRow, StaffAddress, StoppedFile, User, WaitingQuery,
    },
    repository::repository,
    scope::{OrganisationAccess, OrganisationScope, ProviderAccess, ProviderScope},
};

repository! {
    /// How people stand in tenants.
    pub struct Access as access in access;
    read {
        /// A person's standing in a provider; none unless confirmed and enabled.
        fn provider(user: UserId, id: ProviderId) -> Option<ProviderAccess>;
        /// A person's standing in an organisation, as confirmed member or as staff of its provider.
        fn organisation(user: UserId, id: OrganisationId) -> Option<OrganisationAccess>;
        /// The way to the rows of one of a provider's clients; none when it is no client of this provider.
        fn client(scope: ProviderScope, id: OrganisationId) -> Option<OrganisationScope>;
        /// Providers that a person works for (at most 100).
        fn providers_of(user: UserId) -> Vec<ProviderOfUser>;
        /// Organisations that a person is a confirmed member of (at most 100).
        fn organisations_of(user: UserId) -> Vec<OrganisationOfUser>;
    }
    write {}
}

repository! {
    /// Accounts.
    pub struct Users as users in user;
    read {
        /// By id.
        fn find(id: UserId) -> Option<User>;
        /// By address.
        fn find_by_email(email: &Email) -> Option<User>;
    }
    write {
        /// Locks an account until the transaction ends: what a person joins, and what comes into the own vault, is
        /// decided one after the other.
        fn lock(id: UserId) -> ();
        /// Makes an account; a used address is a duplicate.
        fn insert(new: &NewUser) -> ();
        /// Changes master password or KDF: hash, wrapped key, settings and stamp go together.
        fn set_credentials(id: UserId, credentials: &Credentials, at: Millis) -> ();
        /// The master password that was just set is somebody else's: nothing but changing it is open.
        fn require_new_password(id: UserId) -> ();
        /// Keeps the same password under another hash; false when it was changed meanwhile.
        fn renew_password_hash(id: UserId, old: &str, new: &str) -> bool;
        /// Counts a wrong password.
        fn note_failure(id: UserId, at: Millis) -> ();
        /// Forgets wrong passwords after a right one.
        fn clear_failures(id: UserId) -> ();
        /// Changes the name.
        fn set_name(id: UserId, name: &str, at: Millis) -> ();
        /// Changes the language; none follows the browser.
        fn set_lang(id: UserId, lang: Option<&str>, at: Millis) -> ();
        /// Changes the minutes without activity until the vault locks.
        fn set_lock_minutes(id: UserId, minutes: i32, at: Millis) -> ();
        /// Changes the stamp: every session made under the old one is dead.
        fn set_stamp(id: UserId, stamp: Uuid, at: Millis) -> ();
        /// Keeps the seed of a two-step login that waits for its first code.
        fn set_totp_pending(id: UserId, secret: &str, at: Millis) -> ();
        /// Switches two-step login on with the pending seed; false when that is another one by now.
        fn enable_totp(id: UserId, secret: &str, recovery_hash: &str, step: i64, at: Millis) -> bool;
        /// Switches two-step login off.
        fn disable_totp(id: UserId, at: Millis) -> ();
        /// Uses the recovery code up, which switches two-step login off; false when it is not that code.
        fn recover_totp(id: UserId, recovery_hash: &str, at: Millis) -> bool;
        /// Uses a time step up; false when it or a later one was used.
        fn use_totp_step(id: UserId, step: i64) -> bool;
    }
}

repository! {
    /// Signed-in browsers.
    pub struct Sessions as sessions in session;
    read {
        /// By the hash of its token: neither expired nor from before a change of the security stamp.
        fn find_live(token_hash: &[u8], now: Millis) -> Option<LiveSession>;
        /// The server's half of the key that keeps the tab unlocked.
        fn tab_key(id: SessionId) -> Option<Vec<u8>>;
        /// A person's live sessions, newest first (at most 100).
        fn list(user: UserId, now: Millis) -> Vec<SessionRow>;
    }
    write {
        /// Makes a session.
        fn insert(new: &NewSession) -> ();
        /// Notes use, and moves the end.
        fn touch(id: SessionId, now: Millis, expires_at: Millis) -> ();
        /// The server's half of the tab's key: the one that is there, else this one, kept from now on.
        fn hold_tab_key(id: SessionId, new: &[u8]) -> Option<Vec<u8>>;
        /// Destroys it.
        fn clear_tab_key(id: SessionId) -> ();
        /// Ends one of a person's sessions; false when there is none.
        fn delete(user: UserId, id: SessionId) -> bool;
        /// Ends all of a person's sessions but one.
        fn delete_others(user: UserId, but: Option<SessionId>) -> u64;
        /// Lets a session live on under the account's new stamp.
        fn renew_stamp(id: SessionId) -> ();
        /// Clears away what has expired.
        fn delete_expired(now: Millis) -> u64;
    }
}

repository! {
    /// Links in mails, by the hash of their token.
    pub struct Links as links in link;
    read {
        /// By hash, in any state.
        fn find(token_hash: &[u8]) -> Option<Link>;
    }
    write {
        /// By hash, in any state, locked until the transaction ends.
        fn lock(token_hash: &[u8]) -> Option<Link>;
        /// Keeps a new link.
        fn insert(link: &Link) -> ();
        /// Takes a live link out of use; false when somebody else was faster.
        fn end(token_hash: &[u8], state: LinkState) -> bool;
        /// Takes every live link of a membership out of use.
        fn end_of_target(target: Uuid, state: LinkState) -> ();
        /// Takes every live link of a purpose out of use.
        fn end_of_purpose(purpose: LinkPurpose, state: LinkState) -> ();
        /// Clears away links that expired long ago.
        fn delete_old(expired_before: Millis) -> u64;
    }
}

repository! {
    /// The event log.
    pub struct Events as events in event;
    read {
        /// Events of a provider, of its clients too.
        fn of_provider(scope: ProviderScope, query: &EventQuery) -> Vec<EventRow>;
        /// Events of an organisation.
        fn of_organisation(scope: OrganisationScope, query: &EventQuery) -> Vec<EventRow>;
    }
    write {
        /// Writes an event.
        fn insert(new: &NewEvent) -> ();
    }
}

repository! {
    /// Queued work.
    pub struct Jobs as jobs in job;
    read {
        /// The newest, in a state or in any.
        fn list(state: Option<JobState>, limit: i64) -> Vec<Job>;
        /// By id.
        fn find(id: JobId) -> Option<Job>;
        /// Whether any work is due.
        fn due(now: Millis) -> bool;
        /// How many wait, failed and are held.
        fn depth() -> (i64, i64, i64);
    }
    write {
        /// Queues work.
        fn insert(new: &NewJob) -> ();
        /// Takes due jobs under a lease.
        fn claim(lease: Uuid, now: Millis, lease_until: Millis, limit: i64) -> Vec<Job>;
        /// Ends a claimed job; false when the lease is somebody else's by now.
        fn finish(id: JobId, lease: Uuid, state: JobState, run_at: Millis, error: Option<&str>, now: Millis) -> bool;
        /// Lets one or all failed and held jobs be tried again.
        fn release(id: Option<JobId>, now: Millis) -> u64;
        /// Forgets the failed mails about a member.
        fn forget_failed(scope: OrganisationScope, member: MemberId) -> ();
        /// Lets the failed mails about a member be tried again; how many there were.
        fn release_of(scope: OrganisationScope, member: MemberId, now: Millis) -> u64;
        /// Clears away what was done, failed or held before a moment.
        fn delete_old(before: Millis) -> u64;
    }
}

repository! {
    /// Lists of people who are invited by the hundred.
    pub struct InviteJobs as invite_jobs in invite_job;
    read {
        /// The newest of an organisation.
        fn newest(scope: OrganisationScope) -> Option<InviteJob>;
        /// Rows of one, from a position on, at most so many.
        fn rows(scope: OrganisationScope, id: JobId, from: i32, limit: i64) -> Vec<InviteRow>;
        /// The running one that waits longest, of any organisation.
        fn next() -> Option<InviteJob>;
    }
    write {
        /// Keeps one with its addresses; a duplicate while another one of the organisation runs.
        fn insert(scope: OrganisationScope, new: &NewInviteJob) -> ();
        /// A running one, locked until the transaction ends; none when it runs no more or another server is at it.
        fn lock(scope: OrganisationScope, id: JobId) -> Option<InviteJob>;
        /// Its next addresses that nothing happened to.
        fn waiting(scope: OrganisationScope, id: JobId, limit: i64) -> Vec<(i32, Email)>;
        /// Notes what became of an address.
        fn note(scope: OrganisationScope, id: JobId, position: i32, outcome: InviteOutcome, member: Option<MemberId>) -> ();
        /// Notes that something happened to it.
        fn touch(scope: OrganisationScope, id: JobId, at: Millis) -> ();
        /// Ends one that runs; false when it runs no more.
        fn end(scope: OrganisationScope, id: JobId, state: InviteState, problem: Option<&str>, at: Millis) -> bool;
        /// Clears away those that ended before a moment.
        fn delete_old(before: Millis) -> u64;
    }
}

repository! {
    /// People in a provider's clients who wait for the provider's people.
    pub struct Waitings as waitings in waiting;
    read {
        /// Rows in the direction of reading, at most as many as asked for.
        fn list(scope: ProviderScope, query: &WaitingQuery) -> Vec<WaitingRow>;
        /// How many there are, counted up to a limit; a link works or not by this moment.
        fn count(scope: ProviderScope, what: WaitingFor, now: Millis, limit: i64) -> Matching;
    }
    write {}
}

repository! {
    /// Keys of tenants, wrapped for those who may have them.
    pub struct WrappedKeys as keys in key;
    read {
        /// A provider's key for one of its confirmed members (EncString 4).
        fn of_provider(scope: ProviderScope, member: ProviderMemberId) -> Option<String>;
        /// An organisation's key for one of its confirmed members (EncString 4).
        fn of_member(scope: OrganisationScope, member: MemberId) -> Option<String>;
        /// A client organisation's key under its provider's (EncString 2).
        fn of_client(scope: OrganisationScope) -> Option<String>;
    }
    write {}
}

repository! {
    /// Random bytes that the servers of one database share.
    pub struct Secrets as secrets in secret;
    read {
        /// By name.
        fn find(name: &str) -> Option<Vec<u8>>;
    }
    write {
        /// Keeps a secret unless there is one; gives the one that is kept.
        fn keep(name: &str, value: &[u8]) -> Vec<u8>;
    }
}

repository! {
    /// Counters for rate limits.
    pub struct Limits as limits in limit;
    read {}
    write {
        /// Counts one more; gives the count and the start of the window.
        fn hit(bucket: &str, now: Millis, since: Millis) -> (i32, Millis);
        /// Forgets a counter.
        fn clear(bucket: &str) -> ();
        /// Clears away old counters.
        fn delete_old(before: Millis) -> u64;
    }
}

repository! {
    /// Providers.
    pub struct Providers as providers in provider;
    read {
        /// Whether this server has any provider yet.
        fn any() -> bool;
        /// The provider of the scope.
        fn find(scope: ProviderScope) -> Option<Provider>;
    }
    write {
        /// The same, locked until the transaction ends: who its admins are changes only under it.
        fn lock(scope: ProviderScope) -> Option<Provider>;
        /// Makes a provider.
        fn insert(new: &NewProvider) -> ();
        /// Changes name, address and whether staff must have two-step login.
        fn update(scope: ProviderScope, name: &str, billing_email: &Email, require_two_step: bool, at: Millis) -> ();
    }
}

repository! {
    /// Members of providers.
    pub struct ProviderMembers as provider_members in provider_member;
    read {
        /// Everybody, those who wait for Confirm first (at most 1,000).
        fn list(scope: ProviderScope) -> Vec<ProviderMemberSummary>;
        /// One of them.
        fn find(scope: ProviderScope, id: ProviderMemberId) -> Option<ProviderMember>;
        /// Which provider a membership is in, for the holder of its link.
        fn provider_of(id: ProviderMemberId) -> Option<ProviderId>;
        /// Whether an address is invited or a member already.
        fn has_address(scope: ProviderScope, email: &Email) -> bool;
        /// The confirmed admins, to be written to.
        fn admins(scope: ProviderScope) -> Vec<Recipient>;
        /// The public key that this provider's people last confirmed for an account, as its hash.
        fn pinned(scope: ProviderScope, user: UserId) -> Option<Vec<u8>>;
    }
    write {
        /// Adds a member, invited or (the first admin) confirmed.
        fn insert(scope: ProviderScope, new: &NewProviderMember) -> ();
        /// One of them, locked until the transaction ends.
        fn lock(scope: ProviderScope, id: ProviderMemberId) -> Option<ProviderMember>;
        /// Notes that the invitation was sent again; false when not invited.
        fn set_invited(scope: ProviderScope, id: ProviderMemberId, at: Millis) -> bool;
        /// Invited becomes accepted; false when not invited.
        fn accept(scope: ProviderScope, id: ProviderMemberId, user: UserId, at: Millis) -> bool;
        /// Accepted becomes confirmed; false when not accepted, or somebody else was faster.
        fn confirm(scope: ProviderScope, id: ProviderMemberId, key: &str, pin: &[u8], at: Millis) -> bool;
        /// Makes an admin or a service user of a member. Call under [`Providers::lock`] only.
        fn set_role(scope: ProviderScope, id: ProviderMemberId, role: ProviderRole, at: Millis) -> ();
        /// Takes a member out. Call under [`Providers::lock`] only.
        fn delete(scope: ProviderScope, id: ProviderMemberId) -> bool;
    }
}

repository! {
    /// Organisations, and the clients of a provider.
    pub struct Organisations as organisations in organisation;
    read {
        /// The organisation of the scope.
        fn find(scope: OrganisationScope) -> Option<Organisation>;
        /// Whom the bill of a client is made out to.
        fn invoice_details(scope: OrganisationScope) -> Option<InvoiceDetails>;
        /// The confirmed members of a client's provider (at most 500).
        fn staff(scope: OrganisationScope) -> Vec<StaffAddress>;
    }
    write {
        /// The same, locked until the transaction ends.
        fn lock(scope: OrganisationScope) -> Option<Organisation>;
        /// Sets the seats. Call under [`Organisations::lock`] only.
        fn set_seats(scope: OrganisationScope, seats: Seats, at: Millis) -> ();
        /// Marks the vault as changed, and makes other changes of it wait.
        fn touch_vault(scope: OrganisationScope, at: Millis) -> ();
        /// Makes a client; the same request twice is a duplicate.
        fn insert_client(scope: ProviderScope, new: &NewClient) -> ();
        /// Changes name and billing address. Call under [`Organisations::lock`] only.
        fn rename(scope: OrganisationScope, name: &str, billing_email: &Email, at: Millis) -> ();
        /// Sets the storage beyond the included one. Call under [`Organisations::lock`] only.
        fn set_storage(scope: OrganisationScope, extra_gb: i32, at: Millis) -> ();
        /// Notes when growth and a reached limit were told of.
        fn set_seat_mails(scope: OrganisationScope, grown: Option<Millis>, full: Option<Millis>) -> ();
        /// Works out the client's status, how many wait, and how much of the set-up is done. Call under [`Organisations::lock`] only.
        fn recompute_status(scope: OrganisationScope, at: Millis) -> ();
        /// Sets who may create and delete what. Call under [`Organisations::lock`] only.
        fn set_rules(scope: OrganisationScope, rules: CollectionRules, at: Millis) -> ();
        /// Keeps whom the bill is made out to.
        fn insert_invoice_details(scope: OrganisationScope, details: &InvoiceDetails) -> ();
    }
}

repository! {
    /// The client list of a provider.
    pub struct Clients as clients in client;
    read {
        /// Rows in the direction of reading, at most as many as asked for.
        fn list(scope: ProviderScope, query: &ClientQuery) -> Vec<ListedClient>;
        /// How many fit a filter, counted up to a limit.
        fn count(scope: ProviderScope, filter: &ClientFilter, limit: i64) -> Matching;
        /// Sums over all clients, and how many wait for their owner.
        fn overview(scope: ProviderScope) -> ClientOverview;
        /// Owners of clients that have no confirmed one, those to be confirmed first.
        fn pending_owners(scope: ProviderScope, limit: i64) -> Vec<PendingOwner>;
        /// The client that a form has made already, if it has.
        fn find_by_request(scope: ProviderScope, request: RequestId) -> Option<MadeClient>;
    }
    write {}
}

repository! {
    /// Members of organisations.
    pub struct Members as members in member;
    read {
        /// Rows in the direction of reading, at most as many as asked for.
        fn list(scope: OrganisationScope, query: &MemberQuery) -> Vec<MemberSummary>;
        /// How many there are of each kind; a link works or not by this moment.
        fn counts(scope: OrganisationScope, now: Millis) -> MemberCounts;
        /// One of them.
        fn find(scope: OrganisationScope, id: MemberId) -> Option<Member>;
        /// Which organisation a membership is in, for the holder of its link.
        fn organisation_of(id: MemberId) -> Option<OrganisationId>;
        /// The address of everybody who is invited or a member.
        fn addresses(scope: OrganisationScope) -> Vec<Email>;
        /// Whether an address is invited or a member already.
        fn has_address(scope: OrganisationScope, email: &Email) -> bool;
        /// The confirmed owners and admins, to be written to (at most 100).
        fn confirmers(scope: OrganisationScope) -> Vec<Recipient>;
        /// How many confirmed owners there are.
        fn owners(scope: OrganisationScope) -> i64;
        /// Those whose name or address fits a `LIKE` pattern (escape `\`), with the case of letters as in
        /// [`MemberQuery::pattern`], or all for none, at most so many.
        fn search(scope: OrganisationScope, pattern: &str, limit: i64) -> Vec<MemberSummary>;
        /// The public key that was last confirmed for an account here, as its hash.
        fn pinned(scope: OrganisationScope, user: UserId) -> Option<Vec<u8>>;
        /// The user key that a confirmed member left for account recovery.
        fn recovery_key(scope: OrganisationScope, id: MemberId) -> Option<String>;
    }
    write {
        /// Adds an invited member; the caller takes the seat under the organisation's lock.
        fn insert(scope: OrganisationScope, new: &NewMember) -> ();
        /// One of them, locked until the transaction ends.
        fn lock(scope: OrganisationScope, id: MemberId) -> Option<Member>;
        /// Notes that the invitation was sent again; false when not invited.
        fn set_invited(scope: OrganisationScope, id: MemberId, at: Millis) -> bool;
        /// Invited becomes accepted; false when not invited.
        fn accept(scope: OrganisationScope, id: MemberId, user: UserId, at: Millis) -> bool;
        /// Accepted becomes confirmed; false when not accepted, or somebody else was faster.
        fn confirm(scope: OrganisationScope, id: MemberId, key: &str, pin: &[u8], at: Millis) -> bool;
        /// Sets role and permissions. Call under [`Organisations::lock`] only.
        fn set_role(scope: OrganisationScope, id: MemberId, role: OrganisationRole, permissions: CustomPermissions, at: Millis) -> ();
        /// Locks out, with the reason, or lets in again. Call under [`Organisations::lock`] only.
        fn set_status(scope: OrganisationScope, id: MemberId, status: MemberStatus, revoked_because: Option<RevocationReason>, at: Millis) -> ();
        /// Keeps, replaces or forgets the user key of a confirmed member for account recovery; false when there is none.
        fn set_recovery_key(scope: OrganisationScope, id: MemberId, key: Option<&str>, at: Millis) -> bool;
        /// Takes a member out; the caller gives the seat back under the organisation's lock.
        fn delete(scope: OrganisationScope, id: MemberId, at: Millis) -> bool;
    }
}

repository! {
    /// What organisations ask of their members.
    pub struct Policies as policies in policy;
    read {
        /// Those of an organisation that were saved once.
        fn list(scope: OrganisationScope) -> Vec<PolicyRow>;
        /// One of them.
        fn find(scope: OrganisationScope, kind: PolicyKind) -> Option<PolicyRow>;
        /// Those that are on wherever a person has a place, invited ones excepted: these have no account yet.
        fn of_user(user: UserId) -> Vec<PolicyOfUser>;
        /// Every organisation in which a person has such a place, in the order of ids.
        fn places_of(user: UserId) -> Vec<OrganisationId>;
        /// Accepted and confirmed members, as policies look at them.
        fn members(scope: OrganisationScope) -> Vec<PolicyMember>;
        /// One member with an account, in any state.
        fn member(scope: OrganisationScope, id: MemberId) -> Option<PolicyMember>;
    }
    write {
        /// Keeps a policy; gives the id that it was first kept with. Call under [`Organisations::lock`] only.
        fn put(scope: OrganisationScope, id: PolicyId, kind: PolicyKind, enabled: bool, data: Option<&str>, at: Millis) -> PolicyId;
    }
}

repository! {
    /// Collections of an organisation.
    pub struct Collections as collections in collection;
    read {
        /// Those within reach.
        fn list(scope: OrganisationScope, reach: Reach) -> Vec<CollectionRow>;
        /// One, if within reach.
        fn find(scope: OrganisationScope, reach: Reach, id: CollectionId) -> Option<CollectionRow>;
        /// How many there are.
        fn count(scope: OrganisationScope) -> i64;
        /// How many items are in this collection and in no other.
        fn only_here(scope: OrganisationScope, id: CollectionId) -> i64;
        /// What members may do in it by rows of their own.
        fn granted_members(scope: OrganisationScope, collection: CollectionId) -> Vec<GrantedMember>;
        /// What groups may do in it.
        fn granted_groups(scope: OrganisationScope, collection: CollectionId) -> Vec<GrantedGroup>;
        /// What a member may do by rows of its own.
        fn of_member(scope: OrganisationScope, member: MemberId) -> Vec<CollectionGrant>;
        /// What a group may do.
        fn of_group(scope: OrganisationScope, group: GroupId) -> Vec<CollectionGrant>;
        /// Whether some member or group manages it.
        fn is_managed(scope: OrganisationScope, collection: CollectionId) -> bool;
    }
    write {
        /// Makes a collection with an encrypted name.
        fn insert(scope: OrganisationScope, id: CollectionId, name: &str, at: Millis) -> ();
        /// Gives it another encrypted name; false when there is none.
        fn rename(scope: OrganisationScope, id: CollectionId, name: &str, at: Millis) -> bool;
        /// Deletes it; its items stay. False when there is none.
        fn delete(scope: OrganisationScope, id: CollectionId) -> bool;
        /// Sets a member's rights; false when either is not in this organisation.
        fn grant(scope: OrganisationScope, collection: CollectionId, member: MemberId, access: CollectionAccess) -> bool;
        /// Sets a group's rights; false when either is not in this organisation.
        fn grant_group(scope: OrganisationScope, collection: CollectionId, group: GroupId, access: CollectionAccess) -> bool;
        /// Takes a member's own row away; false when there is none.
        fn revoke(scope: OrganisationScope, collection: CollectionId, member: MemberId) -> bool;
        /// Takes a group's row away; false when there is none.
        fn revoke_group(scope: OrganisationScope, collection: CollectionId, group: GroupId) -> bool;
    }
}

repository! {
    /// Groups of members.
    pub struct Groups as groups in group;
    read {
        /// All of an organisation, in the order of making.
        fn list(scope: OrganisationScope) -> Vec<GroupSummary>;
        /// One of them.
        fn find(scope: OrganisationScope, id: GroupId) -> Option<GroupRow>;
        /// How many there are.
        fn count(scope: OrganisationScope) -> i64;
        /// Who is in it.
        fn members(scope: OrganisationScope, id: GroupId) -> Vec<GroupMember>;
        /// In which groups a member is.
        fn of_member(scope: OrganisationScope, member: MemberId) -> Vec<GroupId>;
    }
    write {
        /// Makes a group.
        fn insert(scope: OrganisationScope, id: GroupId, name: &str, at: Millis) -> ();
        /// One of them, locked until the transaction ends.
        fn lock(scope: OrganisationScope, id: GroupId) -> Option<GroupRow>;
        /// Gives it a name and marks it as changed. Call under [`Groups::lock`] only.
        fn update(scope: OrganisationScope, id: GroupId, name: &str, at: Millis) -> ();
        /// Deletes it; false when there is none.
        fn delete(scope: OrganisationScope, id: GroupId) -> bool;
        /// Takes a member in; false when either is not in this organisation.
        fn add_member(scope: OrganisationScope, id: GroupId, member: MemberId) -> bool;
        /// Takes a member out; false when it is not in it.
        fn remove_member(scope: OrganisationScope, id: GroupId, member: MemberId) -> bool;
    }
}

repository! {
    /// Vault items, encrypted.
    pub struct Items as items in item;
    read {
        /// Items outside the trash.
        fn count(scope: OrganisationScope) -> i64;
        /// Items within reach, those in the trash included.
        fn count_reached(scope: OrganisationScope, reach: Reach) -> i64;
        /// Items within reach behind the one named, in the order of ids.
        fn page(scope: OrganisationScope, user: UserId, reach: Reach, after: ItemId, limit: i64) -> Vec<ItemRow>;
        /// One, if within reach.
        fn find(scope: OrganisationScope, user: UserId, reach: Reach, id: ItemId) -> Option<ItemRow>;
        /// Which items within reach behind `after` up to `last` are in which collections; in those too that are not
        /// within reach.
        fn links(scope: OrganisationScope, reach: Reach, after: ItemId, last: ItemId) -> Vec<(ItemId, CollectionId)>;
        /// The collections of one item.
        fn collections_of(scope: OrganisationScope, id: ItemId) -> Vec<CollectionId>;
    }
    write {
        /// Makes an item.
        fn insert(scope: OrganisationScope, new: &ItemInsert<'_>) -> ();
        /// Replaces the fields; false when the item has moved on from the revision `from`.
        fn update(scope: OrganisationScope, id: ItemId, data: &str, from: Millis, at: Millis) -> bool;
        /// Puts it into the trash or takes it out.
        fn set_deleted(scope: OrganisationScope, id: ItemId, deleted_at: Option<Millis>) -> ();
        /// Deletes it for good; false when there is none.
        fn delete(scope: OrganisationScope, id: ItemId) -> bool;
        /// Puts it into a collection.
        fn link(scope: OrganisationScope, id: ItemId, collection: CollectionId) -> ();
        /// Takes it out of a collection.
        fn unlink(scope: OrganisationScope, id: ItemId, collection: CollectionId) -> ();
        /// Stars it for a person, or not.
        fn set_favourite(scope: OrganisationScope, user: UserId, id: ItemId, on: bool) -> ();
    }
}

repository! {
    /// People's own vaults, encrypted. Whose is always said; what is somebody else's is not there.
    pub struct OwnVaults as own_vaults in own_vault;
    read {
        /// A person's items, those in the trash included.
        fn count(user: UserId) -> i64;
        /// A person's items behind the one named, in the order of ids.
        fn page(user: UserId, after: ItemId, limit: i64) -> Vec<OwnItemRow>;
        /// One of them.
        fn find(user: UserId, id: ItemId) -> Option<OwnItemRow>;
        /// A person's folders, in the order of ids.
        fn folders(user: UserId) -> Vec<FolderRow>;
        /// One of them.
        fn folder(user: UserId, id: CollectionId) -> Option<FolderRow>;
        /// How many there are.
        fn count_folders(user: UserId) -> i64;
    }
    write {
        /// Makes an item, in no folder.
        fn insert(user: UserId, new: &ItemInsert<'_>) -> ();
        /// Replaces the fields; false when the item has moved on from the revision `from`.
        fn update(user: UserId, id: ItemId, data: &str, from: Millis, at: Millis) -> bool;
        /// Puts it into the trash or takes it out.
        fn set_deleted(user: UserId, id: ItemId, deleted_at: Option<Millis>) -> ();
        /// Stars it, or not.
        fn set_favourite(user: UserId, id: ItemId, on: bool) -> ();
        /// Puts it into a folder, or into none; false when item or folder is not there.
        fn set_folder(user: UserId, id: ItemId, folder: Option<CollectionId>) -> bool;
        /// Deletes it for good; false when there is none.
        fn delete(user: UserId, id: ItemId) -> bool;
        /// Makes a folder.
        fn insert_folder(user: UserId, id: CollectionId, name: &str, at: Millis) -> ();
        /// Gives it another name; false when there is none.
        fn rename_folder(user: UserId, id: CollectionId, name: &str, at: Millis) -> bool;
        /// Deletes it, its items stay; false when there is none.
        fn delete_folder(user: UserId, id: CollectionId) -> bool;
    }
}

repository! {
    /// Files of items, without their bytes.
    pub struct Attachments as attachments in attachment;
    read {
        /// One, also while it is being sent.
        fn find(scope: OrganisationScope, id: AttachmentId) -> Option<AttachmentRow>;
        /// The complete ones of an item.
        fn of_item(scope: OrganisationScope, item: ItemId) -> Vec<AttachmentRow>;
        /// The complete ones of the items within reach behind `after` up to `last`.
        fn between(scope: OrganisationScope, reach: Reach, after: ItemId, last: ItemId) -> Vec<AttachmentRow>;
        /// How many an item has, those included that are still being sent.
        fn count(scope: OrganisationScope, item: ItemId) -> i64;
        /// How many a person has begun that are not complete.
        fn under_way(scope: OrganisationScope, user: UserId) -> i64;
        /// Those of an item, those included that are still being sent.
        fn ids_of_item(scope: OrganisationScope, item: ItemId) -> Vec<AttachmentId>;
        /// Those of all organisations whose next part is waited for no longer.
        fn stopped(now: Millis, limit: i64) -> Vec<StoppedFile>;
        /// Those that were released before a moment.
        fn released(before: Millis, limit: i64) -> Vec<AttachmentId>;
    }
    write {
        /// Takes so many bytes of the organisation's storage; false when they are not free.
        fn reserve(scope: OrganisationScope, bytes: i64) -> bool;
        /// Begins one. Call behind [`Attachments::reserve`] only.
        fn insert(scope: OrganisationScope, new: &AttachmentInsert<'_>) -> ();
        /// Counts one part more; false when there were not `there` of them, or the file is complete.
        fn take_part(scope: OrganisationScope, id: AttachmentId, there: i32, expires_at: Millis) -> bool;
        /// Makes it complete.
        fn complete(scope: OrganisationScope, id: AttachmentId) -> ();
        /// Ends one and gives its storage back; its bytes are to be deleted. False when there is none.
        fn release(scope: OrganisationScope, id: AttachmentId, at: Millis) -> bool;
        /// The bytes of a released one are deleted.
        fn forget(id: AttachmentId) -> ();
        /// They could not be deleted: it counts as released at that moment, behind the others.
        fn postpone(id: AttachmentId, at: Millis) -> ();
    }
}

repository! {
    /// How far imports into people's own vaults are.
    pub struct OwnImports as own_imports in own_import;
    read {
        /// How far an import is.
        fn find(user: UserId, mark: &str) -> Option<ImportState>;
    }
    write {
        /// Keeps how far it is.
        fn put(user: UserId, mark: &str, state: ImportState) -> ();
        /// Forgets it.
        fn delete(user: UserId, mark: &str) -> ();
        /// Forgets those that nothing happened to since.
        fn delete_old(before: Millis) -> u64;
    }
}

repository! {
    /// How far imports of files are, each a person's own.
    pub struct Imports as imports in import;
    read {
        /// How far an import is.
        fn find(scope: OrganisationScope, user: UserId, mark: &str) -> Option<ImportState>;
    }
    write {
        /// Keeps how far it is.
        fn put(scope: OrganisationScope, user: UserId, mark: &str, state: ImportState) -> ();
        /// Forgets it.
        fn delete(scope: OrganisationScope, user: UserId, mark: &str) -> ();
        /// Forgets those that nothing happened to since.
        fn delete_old(before: Millis) -> u64;
    }
}

repository! {
    /// Keys of organisations, who had them, and new ones that are on their way.
    pub struct Rotations as rotations in rotation;
    read {
        /// The key that the organisation has.
        fn key(scope: OrganisationScope) -> Option<KeyRow>;
        /// Who had it and is not in any more, latest first.
        fn leavers(scope: OrganisationScope, limit: i64) -> Vec<Leaver>;
        /// How many they are.
        fn count_leavers(scope: OrganisationScope) -> i64;
        /// The rotation that has begun.
        fn running(scope: OrganisationScope) -> Option<Rotation>;
        /// How much it has put aside.
        fn done(scope: OrganisationScope) -> i64;
        /// Everybody who has the key: confirmed members, then staff of the provider.
        fn holders(scope: OrganisationScope) -> Vec<KeyHolder>;
        /// Items behind `after` that are to be done, or to be done again.
        fn items_left(scope: OrganisationScope, after: ItemId, limit: i64) -> Vec<Unwrapped>;
        /// Collections that are to be done, or to be done again.
        fn collections_left(scope: OrganisationScope, limit: i64) -> Vec<Unwrapped>;
        /// Confirmed members that are to be done, or to be done again.
        fn members_left(scope: OrganisationScope, limit: i64) -> Vec<Unwrapped>;
        /// User keys for account recovery that are to be done, or to be done again.
        fn recoveries_left(scope: OrganisationScope, limit: i64) -> Vec<Unwrapped>;
        /// How many members left their user key for account recovery.
        fn count_recoveries(scope: OrganisationScope) -> i64;
        /// The number of the organisation's key, its public key, and its private key under that key.
        fn pair(scope: OrganisationScope) -> Option<(KeyNumber, String, String)>;
        /// Staff of the provider that is to be done, or to be done again.
        fn staff_left(scope: OrganisationScope, limit: i64) -> Vec<Unwrapped>;
        /// The new key under the provider's, if that was put aside.
        fn for_provider(scope: OrganisationScope) -> Option<String>;
        /// The key that was handed over to one of the provider's people.
        fn handed_over(scope: OrganisationScope, user: UserId) -> Option<String>;
    }
    write {
        /// Begins; false when another one has begun.
        fn begin(scope: OrganisationScope, user: UserId, as_staff: bool, form: &RotationForm, at: Millis) -> bool;
        /// Puts one thing aside, if it is there to be wrapped anew; anything else is passed over.
        fn put(scope: OrganisationScope, part: &Rewrapped) -> ();
        /// Forgets what was put aside; false when nothing had begun. Call under [`Organisations::lock`] only.
        fn end(scope: OrganisationScope) -> bool;
        /// Everything that was put aside takes its place. Only when nothing is left to be done, under
        /// [`Organisations::lock`].
        fn apply(scope: OrganisationScope, rotation: &Rotation, for_provider: Option<String>, at: Millis) -> ();
        /// The provider's people put the key under the provider's; false when somebody was faster.
        fn take_over(scope: OrganisationScope, number: KeyNumber, key: &str) -> bool;
    }
}

repository! {
    /// How far organisations are set up.
    pub struct SetUps as set_ups in set_up;
    read {
        /// The facts of one organisation.
        fn facts(scope: OrganisationScope) -> SetUpFacts;
    }
    write {}
}

repository! {
    /// Price tables.
    pub struct Prices as prices in price;
    read {
        /// The prices of a day, the provider's own before the default ones.
        fn table(scope: ProviderScope, day: Millis) -> PriceTable;
    }
    write {}
}
