import './harness';
import './activation.test';
import './reading.test';
import './mending.test';
import './navigation.test';
import './settings.test';
import './pathway.test';
import './recovery.test';
import './tools.test';

export { run } from './harness';
