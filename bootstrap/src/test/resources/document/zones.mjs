// Reads zones with npm mrz: one a line on the standard input, its lines separated by blanks; one answer a line.
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';

const { parse } = await import(pathToFileURL(process.argv[2]));

for await (const zone of createInterface({ input: process.stdin })) {
  const { format, documentNumber, fields, details } = parse(zone.split(' '));
  const wrong = details.filter((detail) => !detail.valid).map((detail) => detail.field);
  const { issuingState, lastName, firstName, birthDate, expirationDate, sex } = fields;
  const read = [format, documentNumber, issuingState, lastName, firstName, birthDate, expirationDate, sex, wrong.join(' ')];
  console.log(read.map((field) => field ?? '').join(';'));
}
