# The provider is the same in every account: there is nothing to choose.
