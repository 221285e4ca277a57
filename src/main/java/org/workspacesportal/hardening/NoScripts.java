package org.workspacesportal.hardening;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Knows no script language, not even the engine's own, which would call any method. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new ProcessEngineException("Scripts are not run here");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        throw new ProcessEngineException("Scripts are not run here");
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory scriptEngineFactory) {
        throw new ProcessEngineException("Scripts are not run here");
    }
}
