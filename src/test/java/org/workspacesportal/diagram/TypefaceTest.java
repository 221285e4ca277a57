package org.workspacesportal.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void textIsWrappedBetweenWords() {
        assertThat(Typeface.wrap("Send approval request", 12, 84)).containsExactly("Send approval", "request");
    }

    @Test
    void wordThatIsTooWideIsBroken() {
        assertThat(Typeface.wrap("Haftpflichtversicherung", 12, 84))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(Typeface.width(line, 12)).isLessThanOrEqualTo(84))
                .first()
                .asString()
                .endsWith("-");
    }
}
