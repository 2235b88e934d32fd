### Who waits for the provider's people

waiting-title = Waiting for you
waiting-description = What people in all of your clients need somebody here for.
waiting-tabs = For what they wait
waiting-confirm = To confirm
waiting-expired = Invitation expired
waiting-mail = Mail not delivered
waiting-none = Nobody waits
waiting-none-confirm = Whoever accepts an invitation of a client stands here until somebody confirms the person.
waiting-none-expired = Invitations that nobody answered in five days stand here.
waiting-none-mail = Mails that a mail server refused stand here, with what it said.
waiting-column-client = Client
waiting-column-since = How far
waiting-again = Send again
waiting-again-to = Send again to { $email }
