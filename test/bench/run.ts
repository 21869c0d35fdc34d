import { benchModel } from './model.ts';
import { report } from './measure.ts';
import { benchScreens } from './screens.ts';
import { benchTyping } from './typing.ts';

console.log(`${''.padEnd(58)}${'ours'.padStart(12)}   ${'against'.padStart(12)}    ratio`);
report(benchTyping());
report(await benchModel());
report(await benchScreens());
