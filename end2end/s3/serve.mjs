// Serves a bucket named "portaal" from a temporary folder on a free port of this machine; prints its address.
// It knows one account, whose access key and secret key are both "S3RVER". Ends with its standard input.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";

const directory = mkdtempSync(join(tmpdir(), "portaal-s3-"));
const server = new S3rver({ address: "127.0.0.1", port: 0, directory, silent: true, configureBuckets: [{ name: "portaal" }] });
const { port } = await server.run();
console.log(`http://127.0.0.1:${port}`);

async function end() {
  await server.close();
  rmSync(directory, { recursive: true, force: true });
  process.exit();
}
process.stdin.resume().on("end", end);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
