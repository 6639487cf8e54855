/** What people see when something went wrong. */
@NullMarked
package dev.leadwright.dashboard.faults;

import org.jspecify.annotations.NullMarked;
