package dev.leadwright.configuration;

/**
 * A value that somebody set.
 *
 * @param key what it is for
 * @param name the key's name, with a list index or a map's own key behind it
 * @param value as it was read
 * @param where it was set: {@code leadwright.yaml:12}, {@code LEADWRIGHT_HOME}, {@code --set home}
 */
record GivenSetting(SettingKey key, String name, Object value, String where) {}
