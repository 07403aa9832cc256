import { readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Registry } from "../../model/runtime.js";
import { runClient } from "./client.js";

const MAVEN = process.platform === "win32" ? "mvn.cmd" : "mvn";

/** Artifacts `group:name` and what they depend on, as jars in `directory/lib`. */
export async function installMaven(artifacts: string[], version: string, directory: string): Promise<void> {
  const pom = join(directory, "pom.xml");
  await writeFile(pom, project(artifacts, version));
  await runClient({
    what: `${artifacts.join(", ")} ${version}`,
    command: MAVEN,
    args: [
      "--batch-mode",
      "--quiet",
      "--file",
      pom,
      "dependency:copy-dependencies",
      `-DoutputDirectory=${join(directory, "lib")}`,
    ],
    cwd: directory,
    needs: "Install Maven and a JDK 17, then install again.",
  });
}

function project(artifacts: string[], version: string): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name] = artifact.split(":");
    return `    <dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>wasi-scan</groupId>
  <artifactId>host</artifactId>
  <version>1</version>
  <dependencies>
${dependencies.join("\n")}
  </dependencies>
</project>
`;
}

/** The releases of an artifact `group:name`, from the list that Maven stores when it looks for the latest. */
export function mavenRegistry(artifact: string): Registry {
  return {
    name: `maven: ${artifact}`,
    async versions() {
      const said = await runClient({
        what: artifact,
        command: MAVEN,
        args: [
          ...["--batch-mode", "--update-snapshots", "--debug"],
          "org.apache.maven.plugins:maven-dependency-plugin:get",
          `-Dartifact=${artifact}:LATEST:pom`,
          "-Dtransitive=false",
        ],
        cwd: tmpdir(),
        needs: "Install Maven and a JDK.",
        asks: true,
      });
      const repository = /Using local repository at (.+)$/m.exec(said)?.[1] ?? "";
      const folder = join(repository, ...artifact.replace(/:.*/, "").split("."), artifact.replace(/.*:/, ""));
      // One list for each remote repository, or its mirror.
      const lists = (await readdir(folder)).filter((name) => /^maven-metadata-(?!local).*\.xml$/.test(name));
      const texts = await Promise.all(lists.map((name) => readFile(join(folder, name), "utf8")));
      const found = texts.flatMap((text) => [...text.matchAll(/<version>([^<]+)<\/version>/g)]);
      return [...new Set(found.map(([, version]) => version as string))];
    },
  };
}
