"""Made the databases here, with another implementation of the format (GPL-3.0, used for this only).

Each holds keepass.xml as KeePass writes it into a database; other.kdbx is made by make.mjs. To make them anew:
python3 -m venv v && v/bin/pip install pykeepass==4.2.0 && v/bin/python make.py
"""

import base64
import hashlib
import struct
from datetime import datetime
from pathlib import Path

from construct import Container
from lxml import etree
from pykeepass import create_database
from pykeepass.kdbx_parsing.kdbx4 import kdf_uuids

HERE = Path(__file__).parent
PASSWORD = "Paßwort ✓"
YEAR_ONE = datetime.fromisoformat("0001-01-01T00:00:00Z")


def contents():
    """The XML of the export, as it stands in a database."""
    tree = etree.parse(HERE.parent / "keepass.xml", etree.XMLParser(strip_cdata=False))
    for moment in tree.iterfind(".//Times/*"):
        passed = datetime.fromisoformat(moment.text) - YEAR_ONE
        moment.text = base64.b64encode(struct.pack("<q", int(passed.total_seconds())))
    for value in tree.iterfind(".//Value[@ProtectInMemory]"):
        value.set("Protected", value.attrib.pop("ProtectInMemory"))
    # One in a former state, which is part of the stream.
    former = tree.find(".//History//String[2]/Value")
    former.set("Protected", "True")
    meta = tree.find("Meta")
    meta.remove(meta.find("Binaries"))
    return tree


def make(name, cipher, kdf, packed, password=PASSWORD, keyfile=None):
    target = HERE / name
    kp = create_database(target, password=password, keyfile=keyfile and str(HERE / keyfile))
    kp.add_binary(bytes(range(256)))
    header = kp.kdbx.header.value.dynamic_header
    header.cipher_id.data = cipher
    header.compression_flags.data.compression = packed
    values = header.kdf_parameters.data.dict
    values["$UUID"].value = kdf_uuids[kdf]
    if kdf == "aeskdf":
        # Both are numbers of 64 bits.
        rounds = values["I"]
        rounds.key, rounds.value, rounds.next_byte = "R", 1_000, 0
        header.kdf_parameters.data.dict = Container({"$UUID": values["$UUID"], "S": values["S"], "R": rounds})
    else:
        values["I"].value, values["M"].value, values["P"].value = 2, 64 << 10, 2
    kp.kdbx.body.payload.xml = contents()
    kp.save()


def key_file():
    """A key file of the second version."""
    digits = " ".join(["A7007945 D07D54BA 28DF6434 1B4500FC"] * 2)
    check = hashlib.sha256(bytes.fromhex(digits)).hexdigest()[:8].upper()
    meta = "<Meta>\n\t\t<Version>2.0</Version>\n\t</Meta>"
    key = f'<Key>\n\t\t<Data Hash="{check}">\n\t\t\t{digits}\n\t\t</Data>\n\t</Key>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n<KeyFile>\n\t{meta}\n\t{key}\n</KeyFile>\n'


if __name__ == "__main__":
    make("argon2d_aes.kdbx", "aes256", "argon2", True)
    make("argon2id_chacha20.kdbx", "chacha20", "argon2id", False)
    make("aes_twofish.kdbx", "twofish", "aeskdf", True)
    (HERE / "key.keyx").write_text(key_file())
    make("key_file_and_password.kdbx", "aes256", "argon2id", True, keyfile="key.keyx")
    make("key_file_alone.kdbx", "chacha20", "argon2", False, password=None, keyfile="key.keyx")
