#!/usr/bin/env bash
# openapi-generator 7.25.0: a discriminator of events by type (OpenAPI 3.1), whose schemas extend the event by allOf.
#
# Expected: two types of events may share one schema (mapping: moved and cancelled, both Appointment), and a type that the client does not
# know yet is read as the event itself, whose own members are all there (OpenAPI 3.1.1, 4.8.25; a feed adds types).
# Seen: typescript-fetch imports the shared schema once for each of its types, which TypeScript refuses (TS2300, duplicate identifier).
# The Java client (native) compiles, and reads an event of an unknown type as null: its id, which a reader of a feed goes on from, is lost.
# Matters to: change feeds, CloudEvents. Way around: one schema for each type; in Java a mix-in whose default implementation is the event.
#
# Output seen:
#   typescript: Appointment is imported 2 times
#   java: an event of an unknown type is null
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p src/main/java/finding
cat > feed.yml <<'YAML'
openapi: 3.1.0
info: {title: Feed, version: '1'}
paths:
  /feed:
    get:
      operationId: follow
      responses:
        '200':
          description: The events
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Event'}}
components:
  schemas:
    Event:
      type: object
      required: [id, type]
      properties: {id: {type: string}, type: {type: string}}
      discriminator:
        propertyName: type
        mapping: {moved: '#/components/schemas/Appointment', cancelled: '#/components/schemas/Appointment'}
    Appointment:
      allOf:
        - $ref: '#/components/schemas/Event'
        - type: object
          required: [data]
          properties: {data: {type: string}}
YAML
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency><groupId>com.fasterxml.jackson.core</groupId><artifactId>jackson-databind</artifactId><version>2.19.2</version></dependency>
    <dependency><groupId>com.fasterxml.jackson.datatype</groupId><artifactId>jackson-datatype-jsr310</artifactId><version>2.19.2</version></dependency>
    <dependency><groupId>jakarta.annotation</groupId><artifactId>jakarta.annotation-api</artifactId><version>3.0.0</version></dependency>
    <dependency><groupId>org.apache.httpcomponents</groupId><artifactId>httpmime</artifactId><version>4.5.14</version></dependency>
  </dependencies>
  <build><plugins>
    <plugin>
      <groupId>org.openapitools</groupId><artifactId>openapi-generator-maven-plugin</artifactId><version>7.25.0</version>
      <configuration><inputSpec>${project.basedir}/feed.yml</inputSpec></configuration>
      <executions>
        <execution>
          <id>java</id><goals><goal>generate</goal></goals>
          <configuration>
            <generatorName>java</generatorName><library>native</library>
            <generateApiTests>false</generateApiTests><generateModelTests>false</generateModelTests>
            <apiPackage>finding.api</apiPackage><modelPackage>finding.model</modelPackage><invokerPackage>finding.client</invokerPackage>
            <configOptions><openApiNullable>false</openApiNullable><useJakartaEe>true</useJakartaEe></configOptions>
          </configuration>
        </execution>
        <execution>
          <id>typescript</id><goals><goal>generate</goal></goals>
          <configuration>
            <generatorName>typescript-fetch</generatorName><output>${project.build.directory}/typescript</output>
            <addCompileSourceRoot>false</addCompileSourceRoot>
          </configuration>
        </execution>
      </executions>
    </plugin>
    <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
    <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.6.4</version></plugin>
  </plugins></build>
</project>
XML
cat > src/main/java/finding/Finding.java <<'JAVA'
package finding;

import finding.client.ApiClient;
import finding.model.Event;

public class Finding {
    public static void main(String[] args) throws Exception {
        Event event = ApiClient.createDefaultObjectMapper().readValue("{\"id\":\"7\",\"type\":\"new\"}", Event.class);
        System.out.println("java: an event of an unknown type is " + (event == null ? "null" : event.getId()));
    }
}
JAVA
mvn -q -B compile exec:java -Dexec.mainClass=finding.Finding > raw 2> errors || { cat raw errors; exit 1; }
imports=$(grep -c "^import .* from './Appointment';" target/typescript/models/Event.ts)
{ echo "typescript: Appointment is imported $imports times"; grep -E '^java:' raw; } | tee output
diff output - <<'SEEN'
typescript: Appointment is imported 2 times
java: an event of an unknown type is null
SEEN
