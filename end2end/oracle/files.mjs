// An export under a password, as src/export writes it: an independent implementation opens it, with that password only.
// usage: node --test files.mjs, with PROTECT set to the built example of src/export
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { after, test } from "node:test";

import { b64, ours } from "./ours.mjs";

const { PureCrypto } = createRequire(import.meta.url)("@bitwarden/sdk-internal");
const { ask, end } = ours(process.env.PROTECT);
after(end);

/** HKDF-Expand of one block; node's own HKDF extracts first. */
const expand = (key, info) => createHmac("sha256", key).update(info).update(Buffer.from([1])).digest();

/** The key of a file, from what stands in it. */
function fileKey(file, password) {
  const kdf =
    file.kdfType === 0
      ? { pBKDF2: { iterations: file.kdfIterations } }
      : { argon2id: { iterations: file.kdfIterations, memory: file.kdfMemory, parallelism: file.kdfParallelism } };
  const master = PureCrypto.derive_kdf_material(Buffer.from(password), Buffer.from(file.salt), kdf);
  return Buffer.concat([expand(master, "enc"), expand(master, "mac")]);
}

const passwords = ["correct horse battery", "pässwörd ☃ 密码", " spaces are kept "];
const json = JSON.stringify({ encrypted: false, collections: [], items: [{ name: "=ünï\n☃" }] });

for (const [name, type] of [["argon2id", 1], ["pbkdf2", 0]]) {
  test(`a file under a password: ${name}`, async () => {
    for (const password of passwords) {
      const [written] = await ask(name, b64(password), b64(json));
      const file = JSON.parse(Buffer.from(written, "base64").toString());
      assert.deepEqual([file.encrypted, file.passwordProtected, file.kdfType], [true, true, type]);
      const key = fileKey(file, password);
      const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
      assert.match(PureCrypto.symmetric_decrypt_string(file.encKeyValidation_DO_NOT_EDIT, key), guid);
      assert.equal(PureCrypto.symmetric_decrypt_string(file.data, key), json);
      assert.throws(() => PureCrypto.symmetric_decrypt_string(file.data, fileKey(file, "another")));
    }
  });
}
