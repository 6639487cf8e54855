@org.jspecify.annotations.NullMarked
package dev.leadwright.unsubscribe;
