"""Bad roads made on this machine: packets between two network namespaces, or a plain proxy."""
