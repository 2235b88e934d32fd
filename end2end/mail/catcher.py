"""A mail server that keeps what it is sent and tells it over HTTP.

Listens on 127.0.0.1 only. `GET /mails?to=ADDRESS` answers with the mails to an address, oldest first, as JSON;
`DELETE /mails` forgets all. The first line on standard output names the two ports.
"""

import asyncio
import json
import sys
from email import policy
from email.parser import BytesParser
from urllib.parse import parse_qs, urlsplit

from aiosmtpd.controller import UnthreadedController

mails: list[dict] = []


class Keep:
    async def handle_RCPT(self, server, session, envelope, address, options):
        # A mailbox that is not there, for mails that cannot be delivered.
        if address.lower().startswith("no-such-box@"):
            return "550 5.1.1 no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = BytesParser(policy=policy.default).parsebytes(envelope.content)
        part = lambda kind: (found.get_content() if (found := message.get_body((kind,))) else "")
        mails.append(
            {
                "to": [address.lower() for address in envelope.rcpt_tos],
                "from": envelope.mail_from,
                "subject": str(message["subject"]),
                "id": str(message["message-id"]),
                "headers": [[name, str(value)] for name, value in message.items()],
                "text": part("plain"),
                "html": part("html"),
            }
        )
        return "250 kept"


async def answer(reader, writer):
    request = (await reader.readline()).decode().split()
    while (await reader.readline()).strip():
        pass
    method, url = request[0], urlsplit(request[1])
    body: object = {}
    if method == "DELETE":
        mails.clear()
    else:
        to = parse_qs(url.query).get("to", [""])[0].lower()
        body = [mail for mail in mails if not to or to in mail["to"]]
    data = json.dumps(body).encode()
    writer.write(
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(data)
    )
    writer.write(data)
    await writer.drain()
    writer.close()


async def main():
    smtp_port, http_port = int(sys.argv[1]), int(sys.argv[2])
    smtp = UnthreadedController(Keep(), hostname="127.0.0.1", port=smtp_port, loop=asyncio.get_running_loop())
    await smtp._create_server()  # noqa: SLF001 - the public begin() blocks on a loop that already runs
    server = await asyncio.start_server(answer, "127.0.0.1", http_port)
    print(f"smtp {smtp_port} http {http_port}", flush=True)
    async with server:
        await server.serve_forever()


asyncio.run(main())
