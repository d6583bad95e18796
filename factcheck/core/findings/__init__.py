"""What the commands find: the records that are rendered, a file for what is shown together."""
