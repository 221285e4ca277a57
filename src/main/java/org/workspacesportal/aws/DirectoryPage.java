package org.workspacesportal.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the desktops of a directory.
 *
 * @param workspaces at most 25 of them
 * @param next leads to those that follow; null where there are no more
 */
public record DirectoryPage(
        List<Workspace> workspaces, @Nullable String next) {}
