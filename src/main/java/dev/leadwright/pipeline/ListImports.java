package dev.leadwright.pipeline;

/** Where an import says what it brings. */
public interface ListImports {

    /**
     * Begins to import a list. One that was imported before, wholly or in part, is continued.
     *
     * @param contentHash tells the list by what stands in it
     * @param name of the file
     * @param command which brings it: {@code import}
     */
    ListImport begin(String contentHash, String name, String command);
}
