import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runClient } from "./client.js";

/** Artifacts `group:name` and what they depend on, as jars in `directory/lib`. */
export async function installMaven(artifacts: string[], version: string, directory: string): Promise<void> {
  const pom = join(directory, "pom.xml");
  await writeFile(pom, project(artifacts, version));
  await runClient({
    what: `${artifacts.join(", ")} ${version}`,
    command: process.platform === "win32" ? "mvn.cmd" : "mvn",
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
