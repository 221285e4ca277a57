package org.workspacesportal.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lets templates of pages and mails say {@code #words} for the words of their reader's language. */
@Component
class WordsDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String WORDS = "words";

    private final Wording wording;

    WordsDialect(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String getName() {
        return WORDS;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(WORDS);
    }

    @Override
    public @Nullable Object buildObject(IExpressionContext context, String name) {
        return WORDS.equals(name) ? wording.in(context.getLocale()) : null;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
