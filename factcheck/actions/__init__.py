"""What each command does: functions of a folder that return records and print nothing."""
