package org.workspacesportal.hardening;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Expressions that name a variable or a step and can do no more: nothing here knows how to call a method or read a property, so what an attacker
 * gets evaluated stays without effect.
 */
class NamingExpressions extends JuelExpressionManager {

    private final ApplicationContext context;

    NamingExpressions(ApplicationContext context) {
        this.context = context;
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new StepsByName(context));
        return resolver;
    }

    @Override
    protected ProcessEngineElContext createElContext(@Nullable VariableScope scope) {
        // Only queries come without a process; the engine's own check overlooks the alternatives in them.
        if (scope == null) {
            throw new BadUserRequestException("Expressions are forbidden in queries");
        }
        return super.createElContext(scope);
    }
}
