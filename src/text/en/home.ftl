### The start page

home-title = Welcome
home-nowhere-title = You do not belong to an organisation yet
home-nowhere-text = Somebody has to confirm you first: an owner or administrator of the organisation, or the provider who invited you. You get a mail as soon as that is done. Did you get an invitation? Open the link in that mail.
