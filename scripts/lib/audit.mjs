// Holds the dependency tree against the rules in the file that is named as argument.
// Prints each broken rule; exit code 1 if there is one.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";

const rules = JSON.parse(readFileSync(process.argv[2], "utf8"));
const problems = [];

function cargo(...args) {
  return execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
}

// Name → version → licence of everything that is compiled into what people run, on the
// server or in the browser; what only the tests use does not count. Not from `cargo
// metadata`, which also lists optional crates that nothing switches on.
function shipped() {
  const tree = new Map();
  for (const target of ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"]) {
    const lines = cargo("tree", "--workspace", "--locked", "--edges", "normal,build", "--target", target,
      "--prefix", "none", "--no-dedupe", "--format", "{p}|{l}");
    for (const line of lines.split("\n").filter((line) => line !== "")) {
      const [, name, version, licence] = line.match(/^(\S+) v(\S+).*\|(.*)$/);
      if (!tree.has(name)) tree.set(name, new Map());
      tree.get(name).set(version, licence);
    }
  }
  return tree;
}

// Whether an SPDX expression can be met with allowed licences: AND binds tighter than OR.
function isAllowed(expression) {
  const tokens = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  const joined = (word, operand, join) => () => {
    let met = operand();
    while (tokens[0] === word) {
      tokens.shift();
      const next = operand();
      met = join(met, next);
    }
    return met;
  };
  const one = () => {
    let name = tokens.shift();
    if (name === "(") {
      const met = any();
      tokens.shift();
      return met;
    }
    if (tokens[0] === "WITH") name += ` ${tokens.shift()} ${tokens.shift()}`;
    return name in rules.licences;
  };
  const all = joined("AND", one, (left, right) => left && right);
  const any = joined("OR", all, (left, right) => left || right);
  return any();
}

const tree = shipped();
for (const [name, versions] of tree) {
  if (name in rules.banned) problems.push(`${name} is banned: ${rules.banned[name]}`);
  for (const [version, licence] of versions) {
    if (!licence) problems.push(`${name} ${version} names no licence`);
    else if (!isAllowed(licence)) problems.push(`${name} ${version}: the licence ${licence} is not in the list`);
  }
  if (versions.size > 1 && !(name in rules.doubled)) {
    problems.push(`${name} is there as ${[...versions.keys()].join(" and ")}; who wants it: cargo tree -i ${name}@VERSION`);
  }
}
for (const name of Object.keys(rules.doubled)) {
  if ((tree.get(name)?.size ?? 0) < 2) problems.push(`${name} is no longer doubled: take it off the list`);
}

const { packages } = JSON.parse(cargo("metadata", "--format-version", "1", "--no-deps", "--locked"));
for (const { name, dependencies } of packages) {
  if (!(name in rules.rooms)) problems.push(`room ${name} has no line in the list of arrows`);
  for (const dependency of dependencies.filter(({ path, kind }) => path && kind !== "dev")) {
    if (!(rules.rooms[name] ?? []).includes(dependency.name)) {
      problems.push(`room ${name} must not depend on ${dependency.name}`);
    }
  }
}

// Fuzz targets are workspaces of their own that nothing here builds: their locks would fall behind unseen.
const fuzzed = readdirSync("src").map((room) => `src/${room}/fuzz/Cargo.toml`).filter((path) => existsSync(path));
for (const path of fuzzed) {
  try {
    cargo("metadata", "--format-version", "1", "--locked", "--manifest-path", path);
  } catch (error) {
    problems.push(`${path}: ${String(error.stderr ?? error).trim().split("\n")[0]}`);
  }
}

for (const problem of problems) console.error(`audit: ${problem}`);
console.log(`audit: ${tree.size} crates, ${problems.length} problems; advisories were not looked up`);
process.exit(problems.length > 0 ? 1 : 0);
