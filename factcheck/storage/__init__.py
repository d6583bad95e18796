"""Files in and out; the only folder that opens one."""
