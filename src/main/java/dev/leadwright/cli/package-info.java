/** The command line: the only place that prints. It may use every module. */
@NullMarked
package dev.leadwright.cli;

import org.jspecify.annotations.NullMarked;
