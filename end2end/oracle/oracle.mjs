// Both ways against an independent implementation: what src/crypto seals it opens, and what it seals src/crypto opens.
// usage: node --test oracle.mjs, with ORACLE set to the built example of src/crypto
import assert from "node:assert/strict";
import { createHash, createPublicKey, pbkdf2Sync, randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { b64, ours } from "./ours.mjs";

const { PureCrypto } = createRequire(import.meta.url)("@bitwarden/sdk-internal");
const { ask, end } = ours(process.env.ORACLE);
after(end);

const email = "alice@example.com";
const passwords = ["correct horse battery", "pässwörd ☃ 密码", " spaces are kept "];
// The dear settings with one password each, all passwords with the cheapest.
const kdfs = [
  ["pbkdf2:600000", { pBKDF2: { iterations: 600000 } }, passwords.slice(1, 2)],
  ["argon2id:6:32:4", { argon2id: { iterations: 6, memory: 32, parallelism: 4 } }, passwords.slice(0, 1)],
  ["argon2id:2:16:1", { argon2id: { iterations: 2, memory: 16, parallelism: 1 } }, passwords],
];
const texts = ["", "a", "Marketing", "exactly sixteen!", "ünïcødé ☃ 密码 👩‍💻", "x".repeat(5000), "line\nline\ttab"];
const keyId = (key) =>
  createHash("sha256").update(Buffer.from("a20104205840", "hex")).update(key).digest("hex").slice(0, 32);

/** The same value with one bit of its last part changed. */
function changed(value) {
  const parts = value.split("|");
  const last = Buffer.from(parts.at(-1).replace(/^\d\./, ""), "base64");
  last[7] ^= 1;
  const prefix = parts.length === 1 ? value.slice(0, 2) : "";
  return [...parts.slice(0, -1), prefix + b64(last)].join("|");
}

for (const [name, kdf, tried] of kdfs) {
  test(`accounts: ${name}`, async () => {
    for (const password of tried) {
      const [hash, wrapped, publicKey, wrappedPrivate, id] = await ask("account", b64(password), email, name);
      const userKey = PureCrypto.decrypt_user_key_with_master_password(wrapped, password, email, kdf);
      assert.equal(keyId(userKey), id);
      const master = PureCrypto.derive_kdf_material(Buffer.from(password), Buffer.from(email), kdf);
      assert.equal(pbkdf2Sync(master, password, 1, 32, "sha256").toString("base64"), hash);
      const pkcs8 = PureCrypto.unwrap_decapsulation_key(wrappedPrivate, userKey);
      assert.equal(b64(PureCrypto.rsa_extract_public_key(pkcs8)), publicKey);
      assert.throws(() => PureCrypto.decrypt_user_key_with_master_password(wrapped, "another", email, kdf));

      const theirs = PureCrypto.make_user_key_aes256_cbc_hmac();
      const sealed = PureCrypto.encrypt_user_key_with_master_password(theirs, password, email, kdf);
      assert.deepEqual(await ask("sign-in", b64(password), email, name, sealed), [hash, keyId(theirs)]);
      await assert.rejects(ask("sign-in", b64("another"), email, name, sealed));
    }
  });
}

test("text under a key", async () => {
  const key = PureCrypto.make_user_key_aes256_cbc_hmac();
  for (const text of texts) {
    const [value] = await ask("encrypt", b64(key), b64(text));
    assert.equal(PureCrypto.symmetric_decrypt_string(value, key), text);
    assert.throws(() => PureCrypto.symmetric_decrypt_string(changed(value), key));
    const theirs = PureCrypto.symmetric_encrypt_string(text, key);
    assert.equal(Buffer.from((await ask("decrypt", b64(key), theirs))[0], "base64").toString(), text);
    await assert.rejects(ask("decrypt", b64(key), changed(theirs)), /wrong key/);
    await assert.rejects(ask("decrypt", b64(randomBytes(64)), theirs), /wrong key/);
  }
});

test("keys under keys", async () => {
  for (let round = 0; round < 20; round++) {
    const [outer, inner] = [PureCrypto.make_user_key_aes256_cbc_hmac(), PureCrypto.make_user_key_aes256_cbc_hmac()];
    const [wrapped] = await ask("wrap", b64(outer), b64(inner));
    assert.equal(b64(PureCrypto.unwrap_symmetric_key(wrapped, outer)), b64(inner));
    const theirs = PureCrypto.wrap_symmetric_key(inner, outer);
    assert.deepEqual(await ask("unwrap", b64(outer), theirs), [keyId(inner)]);
  }
});

test("files", async () => {
  const key = PureCrypto.make_user_key_aes256_cbc_hmac();
  for (const length of [0, 1, 15, 16, 17, 5000]) {
    const plain = randomBytes(length);
    const [file] = await ask("seal-file", b64(key), b64(plain));
    assert.equal(b64(PureCrypto.symmetric_decrypt_filedata(Buffer.from(file, "base64"), key)), b64(plain));
    const theirs = PureCrypto.symmetric_encrypt_filedata(plain, key);
    assert.deepEqual(await ask("open-file", b64(key), b64(theirs)), [b64(plain)]);
  }
});

test("files that come in slices", async () => {
  const key = PureCrypto.make_user_key_aes256_cbc_hmac();
  for (const length of [0, 1, 15, 16, 17, 5000, 10 * 1024 * 1024]) {
    const plain = randomBytes(length);
    for (const size of length < 5000 ? ["1", "16", "23"] : ["1000", "4194304"]) {
      const [file] = await ask("seal-slices", b64(key), size, b64(plain));
      assert.ok(Buffer.from(PureCrypto.symmetric_decrypt_filedata(Buffer.from(file, "base64"), key)).equals(plain));
      const theirs = PureCrypto.symmetric_encrypt_filedata(plain, key);
      const [opened] = await ask("open-slices", b64(key), size, b64(theirs));
      assert.ok(Buffer.from(opened, "base64").equals(plain));
      theirs[theirs.length - 1] ^= 1;
      await assert.rejects(ask("open-slices", b64(key), size, b64(theirs)), /wrong key/);
    }
  }
});

test("keys for other people", async () => {
  const [, wrapped, publicKey, wrappedPrivate] = await ask("account", b64(passwords[0]), email, "argon2id:2:16:1");
  const kdf = { argon2id: { iterations: 2, memory: 16, parallelism: 1 } };
  const userKey = PureCrypto.decrypt_user_key_with_master_password(wrapped, passwords[0], email, kdf);
  const pkcs8 = PureCrypto.unwrap_decapsulation_key(wrappedPrivate, userKey);
  const spki = Buffer.from(publicKey, "base64");

  const organisation = PureCrypto.make_user_key_aes256_cbc_hmac();
  const [ourWrap] = await ask("rsa-wrap", publicKey, b64(organisation));
  assert.equal(b64(PureCrypto.decapsulate_key_unsigned(ourWrap, pkcs8)), b64(organisation));
  const theirWrap = PureCrypto.encapsulate_key_unsigned(organisation, spki);
  const opened = await ask("rsa-unwrap", b64(userKey), wrappedPrivate, publicKey, theirWrap);
  assert.deepEqual(opened, [keyId(organisation)]);
  await assert.rejects(ask("rsa-unwrap", b64(userKey), wrappedPrivate, publicKey, changed(theirWrap)));

  // A pair that the other side made.
  const theirPkcs8 = PureCrypto.rsa_generate_keypair();
  const theirPublic = b64(PureCrypto.rsa_extract_public_key(theirPkcs8));
  const theirPrivate = PureCrypto.wrap_decapsulation_key(theirPkcs8, userKey);
  const [forThem] = await ask("rsa-wrap", theirPublic, b64(organisation));
  assert.equal(b64(PureCrypto.decapsulate_key_unsigned(forThem, theirPkcs8)), b64(organisation));
  const fromThem = PureCrypto.encapsulate_key_unsigned(organisation, Buffer.from(theirPublic, "base64"));
  const unwrapped = await ask("rsa-unwrap", b64(userKey), theirPrivate, theirPublic, fromThem);
  assert.deepEqual(unwrapped, [keyId(organisation)]);
  await assert.rejects(ask("rsa-unwrap", b64(userKey), theirPrivate, publicKey, fromThem), /do not belong together/);
  assert.equal(createPublicKey({ key: spki, format: "der", type: "spki" }).asymmetricKeyDetails.modulusLength, 2048);
});
