// Reads {"sdl": …, "documents": […]} and writes for each document what each rule has against it: [{"rule": …, "message": …}], [] where nothing is wrong.
// Without sdl it only parses.
import { buildSchema, parse, validate, specifiedRules } from 'graphql';
import { readFileSync } from 'node:fs';

const { sdl, documents } = JSON.parse(readFileSync(0, 'utf8'));
const schema = sdl && buildSchema(sdl);
const verdicts = documents.map(source => {
  let document;
  try {
    document = parse(source);
  } catch (error) {
    return [{ rule: 'Syntax', message: error.message.toWellFormed() }];
  }
  return schema
    ? specifiedRules.flatMap(rule => validate(schema, document, [rule], { maxErrors: 1 }).slice(0, 1).map(error => ({ rule: rule.name, message: error.message })))
    : [];
});
process.stdout.write(JSON.stringify(verdicts));
