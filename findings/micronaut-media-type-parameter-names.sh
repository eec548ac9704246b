#!/usr/bin/env bash
# Micronaut HTTP 4.10.21: names of media type parameters are compared with their case.
#
# Expected: `application/json; CHARSET=utf-8` has the charset UTF-8, for the names of parameters are case-insensitive (RFC 9110, 8.3.1).
# Seen: MediaType.getCharset() and getParameters().get("charset") know "charset=" only; under "CHARSET=" the type seems to state none.
# Matters to: whoever refuses other charsets than UTF-8 by asking for the parameter: "CHARSET=utf-16" passes for "none stated".
#
# Output seen:
#   charset=utf-8: Optional[UTF-8] true
#   CHARSET=utf-8: Optional.empty false
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
    <dependency><groupId>io.micronaut</groupId><artifactId>micronaut-http</artifactId><version>4.10.21</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
    <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.4</version></plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/Finding.java <<'JAVA'
import io.micronaut.http.MediaType;

public class Finding {
    public static void main(String[] args) {
        for (String parameter : new String[] {"charset=utf-8", "CHARSET=utf-8"}) {
            MediaType type = MediaType.of("application/json; " + parameter);
            System.out.println(parameter + ": " + type.getCharset() + " " + type.getParameters().get("charset").isPresent());
        }
    }
}
JAVA
mvn -q -B compile exec:java -Dexec.mainClass=Finding > raw 2> errors || { cat errors; exit 1; }
grep -oiE 'charset=utf-8: .*' raw | tee output
diff output - <<'SEEN'
charset=utf-8: Optional[UTF-8] true
CHARSET=utf-8: Optional.empty false
SEEN
