// Made other.kdbx, with a third implementation of the format (MIT): npm i kdbxweb@2 hash-wasm@4 && node make.mjs

import { argon2d, argon2id } from "hash-wasm";
import kdbxweb from "kdbxweb";
import { writeFileSync } from "node:fs";

const { Consts, Credentials, CryptoEngine, Int64, Kdbx, ProtectedValue, VarDictionary } = kdbxweb;

CryptoEngine.setArgon2Impl(async (password, salt, memorySize, iterations, hashLength, parallelism, type) => {
  const derive = type === CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
  const input = { password: new Uint8Array(password), salt: new Uint8Array(salt) };
  return derive({ ...input, memorySize, iterations, hashLength, parallelism, outputType: "binary" });
});

const kdbx = Kdbx.create(new Credentials(ProtectedValue.fromString("Paßwort ✓")), "Daten");
kdbx.setVersion(4);
kdbx.setKdf(Consts.KdfId.Argon2id);
kdbx.header.kdfParameters.set("M", VarDictionary.ValueType.UInt64, new Int64(64 << 10));
const sealed = (text) => ProtectedValue.fromString(text);
const root = kdbx.getDefaultGroup();
const inner = kdbx.createGroup(kdbx.createGroup(root, "Büro & Co"), "Drucker");

const entry = kdbx.createEntry(inner);
entry.fields.set("Title", "Grüße <b>");
entry.fields.set("UserName", sealed("kim"));
entry.fields.set("Password", sealed("alt"));
entry.pushHistory();
entry.fields.set("Password", sealed(" a<b>&\"c\" ]]> ✓ "));
entry.fields.set("URL", "https://gruss.example/?a=1&b=2");
entry.fields.set("Notes", sealed("Zeile 1\r\nZeile 2\n\tZeile 3"));
entry.fields.set("otp", sealed("otpauth://totp/x?secret=JBSWY3DP&period=60"));
entry.fields.set("Antwort", sealed("blau"));
entry.fields.set("leer", sealed(""));
entry.fields.set("Kunde", "42");
entry.binaries.set("bild.png", await kdbx.createBinary(new Uint8Array([1, 2, 3]).buffer));
entry.times.creationTime = new Date("2024-01-02T03:04:05Z");
entry.times.lastModTime = new Date("2025-01-02T03:04:05Z");

const gone = kdbx.createEntry(root);
gone.fields.set("Title", "weg");
gone.fields.set("Password", sealed("weg"));
kdbx.remove(gone);

const last = kdbx.createEntry(root);
last.fields.set("Title", "ohne Ordner");
last.fields.set("Password", sealed("zuletzt"));
last.times.creationTime = last.times.lastModTime = new Date("2024-01-02T03:04:05Z");

writeFileSync(new URL("other.kdbx", import.meta.url), new Uint8Array(await kdbx.save()));
