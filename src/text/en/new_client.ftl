### A new client

new-client-title = New client
new-client-description = Create an organisation with a vault of its own, and invite its owner.

new-client-step-details = Organisation and plan
new-client-step-payment = Payment details
new-client-step-review = Review

new-client-organisation = Organisation
new-client-name = Organisation name
new-client-billing-email = Billing e-mail
new-client-billing-email-hint = Invoices and notices about payment go here.
new-client-owner-email = Owner's e-mail
new-client-owner-email-hint = The owner gets an invitation to join the organisation, which takes one seat.

new-client-plan-title = Choose a plan
new-client-plan = Plan
plan-teams-text = For sharing in a team.
plan-enterprise-text = For organisations with rules and sign-in of their own.
plan-has-sharing = Shared vault with collections
plan-has-groups = Groups
plan-has-events = Event log
plan-has-directory = Members from a directory (SCIM, connector)
plan-has-premium = Premium functions for every member
plan-has-teams = Everything in Teams
plan-has-policies = Policies
plan-has-sso = Single sign-on
plan-has-recovery = Account recovery
plan-has-roles = Roles with permissions of your choice
plan-monthly-text = An invoice each month.
plan-annually-text = One invoice for a whole year.

new-client-options = Options
new-client-seats = Number of seats
new-client-seats-hint = Seats are added when more people are invited, unless you set a limit.
new-client-limit = Seat limit
new-client-limit-hint = The most seats that are added automatically. Empty: no limit. The same as the number of seats: never.
new-client-storage = Additional storage
new-client-storage-hint = 1 GB for encrypted attachments is included.
new-client-frequency = Billing frequency

price-per-month = per month
price-per-year = per year
# { $price }: an amount; { $per }: price-per-month or price-per-year
price-per-seat = { $price } per seat { $per }
price-per-gb = Additional storage: { $price } per GB { $per }

sum-title = Price
sum-seats = { $count ->
    [one] 1 seat
   *[other] { $count } seats
    }
sum-storage = { $count } GB additional storage
# { $price }: an amount
sum-each = { $price } each
sum-included = { $count } GB storage
sum-free = included
# { $per }: price-per-month or price-per-year
sum-total = Total { $per }
sum-unknown = –
sum-tax = Before tax.
sum-no-limit = Seats that are added automatically cost the same; there is no limit.
sum-never = No seats are added automatically.
sum-limit = Seats that are added automatically cost the same, up to { $count } seats in all.

new-client-invoice = By invoice
new-client-invoice-text = The organisation is billed by invoice. To whom should it be made out?
new-client-company = Company
new-client-address = Address
new-client-postal-code = Postal code
new-client-city = City
new-client-country = Country
new-client-country-choose = Choose a country
new-client-vat-number = VAT number
new-client-vat-number-hint = With the letters of the country, e.g. NL001234567B01.
new-client-reference = Purchase reference
new-client-reference-hint = Your own number; it is printed on the invoice.

new-client-to-payment = On to payment details
new-client-to-review = On to review
new-client-back = Back
new-client-change = Change
new-client-none = None
new-client-no-limit = No limit
new-client-what-happens = With Submit the keys of the organisation are made in this browser, its vault opens for you, and the owner gets an invitation by mail.
new-client-submit = Submit
new-client-busy = Making keys and creating the organisation …
new-client-done = { $name } was created. The owner has been invited.
new-client-lost-title = The connection was lost
new-client-lost-text = Whether the client was created is not known. Submit again as soon as you are connected: it will not be created twice.
# The name of the first collection of a new organisation
new-client-collection = Default collection

error-country = Choose a country from the list.
error-vat-number = This is not a VAT number of that country. Check it, or leave it empty.
error-client-made-before = This form has created a client already, before your last changes. You find it in the list; submit again only if you want another one.
