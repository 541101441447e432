Console.WriteLine("nelm check|eval|test PATH...");
return 2;
