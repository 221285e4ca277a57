package org.workspacesportal.catalog;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What a desktop consists of, as far as the catalogue says so.
 *
 * @param system its operating system
 * @param vcpus number of virtual processors
 * @param memory size of the memory
 * @param rootDisk size of the disk with the system and the programs
 * @param userDisk size of the disk with the person's own files
 */
public record Hardware(
        @Nullable String system,
        @Nullable Integer vcpus,
        @Nullable DataSize memory,
        @Nullable DataSize rootDisk,
        @Nullable DataSize userDisk) {}
