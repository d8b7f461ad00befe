import { commandGenerator } from '../command.ts';

export default commandGenerator('env');
