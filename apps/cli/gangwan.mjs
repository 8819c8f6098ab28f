#!/usr/bin/env node
import { run } from '#tools/run.mjs';

run('cli', process.argv.slice(2));
