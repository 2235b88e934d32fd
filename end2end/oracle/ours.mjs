// Speaks with src/crypto through its example `oracle`: a verb and its arguments a line, tabs between them.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export const b64 = (value) => Buffer.from(value).toString("base64");

export function ours(binary) {
  const child = spawn(binary, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { resolve, reject } = waiting.shift();
    const [state, ...results] = line.split("\t");
    if (state === "ok") resolve(results);
    else reject(new Error(results.join(" ")));
  });
  child.on("exit", (code) => waiting.splice(0).forEach(({ reject }) => reject(new Error(`the example ended: ${code}`))));
  return {
    ask: (...words) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(words.join("\t") + "\n");
      }),
    end: () => child.stdin.end(),
  };
}
