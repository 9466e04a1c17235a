// Reads {"sdl": …, "documents": […]} and writes the messages of what is wrong with each document; [] where nothing is.
import { buildSchema, parse, validate, specifiedRules } from 'graphql';
import { readFileSync } from 'node:fs';

const { sdl, documents } = JSON.parse(readFileSync(0, 'utf8'));
const schema = buildSchema(sdl);
const verdicts = documents.map(source => {
  try {
    return validate(schema, parse(source), specifiedRules, { maxErrors: 5 }).map(error => error.message);
  } catch (error) {
    return [error.message];
  }
});
process.stdout.write(JSON.stringify(verdicts));
