import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';
import all from '../vitest.config.ts';

/** Properties are asked last: a run ends with the first test that fails, and examples are quicker. */
class PropertiesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isProperty = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.prop.test.ts');
    return (await super.sort(files)).sort((a, b) => Number(isProperty(a)) - Number(isProperty(b)));
  }
}

/**
 * The package's own tests and no others, so that its score needs nothing that is not in the repository. All in one worker:
 * the tests of a pure package leave nothing behind.
 */
export default defineConfig({
  ...all,
  test: {
    ...all.test,
    include: [`packages/${process.env['SIGHTLINE_MUTATED'] ?? 'rag'}/src/**/*.test.ts`],
    isolate: false,
    sequence: { sequencer: PropertiesLast },
  },
});
