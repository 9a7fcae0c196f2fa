using Originals.Cases;

// Sums depend on the number of threads there.
set_num_threads(1);
File.WriteAllLines(args[0], Case.All().Select(@case => $"{@case.Name} => {@case.Outcome()}"));
