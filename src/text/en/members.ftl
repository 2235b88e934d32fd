### Members of organisations and of providers

error-mail-not-configured = No mail server is configured, so nothing can be sent. Set mail.host in the configuration first.
