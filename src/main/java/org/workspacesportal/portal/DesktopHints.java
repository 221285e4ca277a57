package org.workspacesportal.portal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.workspacesportal.desktop.Desktop;

/** Gathers what the rooms have to say about desktops. */
@Component
public class DesktopHints {

    private final ObjectProvider<DesktopHinter> hinters;

    DesktopHints(ObjectProvider<DesktopHinter> hinters) {
        this.hinters = hinters;
    }

    /** What there is to say, by id of the desktop; a desktop of which there is nothing to say is missing. */
    public Map<String, List<DesktopHint>> about(Collection<Desktop> desktops) {
        var all = new HashMap<String, List<DesktopHint>>();
        hinters.orderedStream().forEach(hinter -> hinter.about(desktops)
                .forEach((id, hint) ->
                        all.computeIfAbsent(id, none -> new ArrayList<>()).add(hint)));
        return all;
    }
}
