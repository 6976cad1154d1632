import { testStates } from '../support/pane-states/test-states';

testStates(320, 'light');
