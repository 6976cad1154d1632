import { testStates } from '../support/pane-states/test-states';

testStates(480, 'dark');
