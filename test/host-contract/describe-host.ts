/** One list of tests for the Host interface, run against every host. */
import type { MakeHost } from './fixture';
import { describeMarking } from './marking';
import { describeOfficers } from './officers';
import { describeOwnSheets } from './own-sheets';
import { describeReading } from './reading';

export const describeHost = (name: string, makeHost: MakeHost): void => {
  describe(`${name}: reading`, () => describeReading(makeHost));
  describe(`${name}: marking`, () => describeMarking(makeHost));
  describe(`${name}: our sheets and the store`, () => describeOwnSheets(makeHost));
  describe(`${name}: at the officer's request`, () => describeOfficers(makeHost));
};
