#!/usr/bin/env bash
# Micronaut HTTP server 4.10.21: a setting of the default event loop with a hyphen in its name cannot be given by a variable.
#
# Expected: MICRONAUT_NETTY_EVENT_LOOPS_DEFAULT_NUM_THREADS=1 means micronaut.netty.event-loops.default.num-threads=1, as every
# configuration property may be given by an environment variable.
# Seen: the server does not start, "Multiple possible bean candidates found: [EventLoopGroup, EventLoopGroup]": beside the loop
# "default" one is made for each other way to read the underscores ("default-num"). The same as a system property works. Matters to:
# container deployments, which configure by variables.
#
# Output seen:
#   by property: starts
#   by variable: NonUniqueBeanException
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http-server-netty</artifactId><version>4.10.21</version></dependency>
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-jackson-databind</artifactId><version>4.10.21</version></dependency>
    <dependency><groupId>io.micronaut.reactor</groupId><artifactId>micronaut-reactor</artifactId><version>3.9.1</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
    <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.4</version></plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/Finding.java <<'JAVA'
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

public class Finding {
    public static void main(String[] arguments) {
        Map<String, Object> settings = Map.of("micronaut.server.port", -1);
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            System.out.println(arguments[0] + ": starts");
        } catch (RuntimeException e) {
            System.out.println(arguments[0] + ": " + e.getClass().getSimpleName());
        }
    }
}
JAVA
run() {
    mvn -q -B compile exec:java -Dexec.mainClass=Finding "-Dexec.args='$1'" "${@:2}" > raw 2> errors || { cat errors; exit 1; }
    grep -oE 'by (property|variable): [A-Za-z]+' raw
}
{
    run "by property" -Dmicronaut.netty.event-loops.default.num-threads=1
    MICRONAUT_NETTY_EVENT_LOOPS_DEFAULT_NUM_THREADS=1 run "by variable"
} | tee output
diff output - <<'SEEN'
by property: starts
by variable: NonUniqueBeanException
SEEN
