package dev.leadwright.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Creates commands, and tells their options what surrounds the process. */
final class CommandFactory implements IFactory {
    private final IFactory usual = CommandLine.defaultFactory();
    private final Surroundings surroundings;

    CommandFactory(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == SettingsOptions.class ? type.cast(new SettingsOptions(surroundings)) : usual.create(type);
    }
}
