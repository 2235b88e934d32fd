## Account recovery: taking part, and recovering somebody

recovery-title = Account recovery
recovery-offered = If you forget your master password, whoever may do so in this organisation can give you a new one.
recovery-in = You take part
recovery-out = You do not take part
recovery-enrol = Take part
recovery-enrol-of = Take part in account recovery of { $name }
recovery-withdraw = Withdraw
recovery-withdraw-of = Withdraw from account recovery of { $name }
recovery-enrol-title = Take part in account recovery of { $name }?
recovery-enrol-what = Your account’s key is left with the organisation, encrypted with its public key. Owners, administrators and whoever got the permission can then give you a new master password; with it they could also read what is in your account, your own vault included. You get a mail whenever it happens.
recovery-enrol-policy = { $name } has a policy that all of its members take part. You decide when: with “Later” you are asked again the next time you sign in.
recovery-later = Later
recovery-phrase = The organisation’s fingerprint. Compare it with what an owner sees on the page “Organisation key”; if it differs, do not take part.
recovery-enrolled = You now take part in account recovery of { $name }.
recovery-withdrawn = You no longer take part in account recovery.
recovery-withdraw-ask = If you forget your master password, nobody can help you any more: what is in your account is lost then.
recovery-automatic = In this organisation everybody takes part.
recovery-join = In this organisation all members take part in account recovery: whoever may do so there can give you a new master password. You are asked when you first open its vault, and see its fingerprint before anything is left there.

recovery-recover = Recover the account
recovery-recover-title = Recover the account of { $name }
recovery-recover-what = Set a temporary master password and tell it to { $name } yourself, by telephone for instance. At the next sign-in { $name } has to replace it before anything else.
recovery-recover-ends = All sessions of { $name } end, and { $email } gets a mail.
recovery-reset-password = Give a new master password
recovery-reset-two-step = Switch two-step login off
recovery-reset-two-step-hint = For whoever lost the authenticator. Where an organisation asks two-step login, access is locked until it is switched on again.
recovery-temporary = Temporary master password
recovery-temporary-hint = At least 12 characters. It is shown here so that you can tell it.
recovery-make = Make one
recovery-done = The account of { $name } has been recovered.
error-recovery-nothing = Choose at least one of the two.
error-recovery-mismatch = The key that was left does not belong to this account. Nothing was changed; ask the member to take part again.
recovery-must-change-title = Choose your own master password
recovery-must-change = Somebody of your organisation set the present one and knows it. Until you replace it, your vaults and organisations stay closed.

error-recovery-other-key = The organisation has another key by now, so its fingerprint changed. Nothing was left there: compare the new words first.
error-recovery-off = Account recovery is not switched on in this organisation.
error-recovery-already = You take part already, from another window perhaps.
error-recovery-by-hand = Meanwhile the policy leaves it to everybody whether to take part. Your account page is the place for it.
error-recovery-automatic = In this organisation everybody takes part in account recovery.
error-recovery-provider = This person also works for a provider. Only an administrator of that provider can recover the account.
error-not-enrolled = This member does not take part in account recovery.
error-not-confirmed = Only members who are confirmed can be recovered.
error-new-password-required = Replace your temporary master password first.

mail-recovered-subject = Your account was recovered
mail-recovered-heading = Your account was recovered
mail-recovered-by = { $by } of { $organisation } has recovered your account. All your sessions have ended.
mail-recovered-password = You have a temporary master password, which you get from that person. Sign in with it and replace it at once.
mail-recovered-two-step = Two-step login is off. Switch it on again after signing in.
mail-recovered-unexpected = If you did not ask for this, speak with your organisation now: whoever recovered your account could read what is in it.
