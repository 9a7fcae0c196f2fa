using FaultSeeder.Mutants;
using FaultSeeder.Results;

namespace Architecture.Tests.Faults;

public sealed class ReportTests
{
    [Fact]
    public void Report_HasALineForEachMutant_AndTotals()
    {
        var results = new RunResults
        {
            Commit = "c",
            Mutants =
            {
                [1] = new() { Status = MutantStatus.Killed, KilledIn = "P.Tests", KilledBy = "A.B.M(x: 1 |\n 2)" },
                [2] = new() { Status = MutantStatus.Survived, SurvivedIn = ["P.Tests", "Q.Tests"] },
                [3] = new() { Status = MutantStatus.DoesNotCompile },
            },
        };

        string report = Report.Of([Mutant(1, "P"), Mutant(2, "P"), Mutant(3, "Q"), Mutant(4, "Q")], results);

        Assert.Equal(
            """
            | id | place | operator | before → after | result |
            |---|---|---|---|---|
            | 1 | src/P/C.cs:1:7 | comparison | `<` → `<=` in `if (a < b \|\| c)` | killed in P.Tests by A.B.M(x: 1 \| 2) |
            | 2 | src/P/C.cs:1:7 | comparison | `<` → `<=` in `if (a < b \|\| c)` | **survived** in P.Tests, Q.Tests |
            | 3 | src/Q/C.cs:1:7 | comparison | `<` → `<=` in `if (a < b \|\| c)` | does not compile |
            | 4 | src/Q/C.cs:1:7 | comparison | `<` → `<=` in `if (a < b \|\| c)` | not run |

            | project | killed | survived | not counted | not run |
            |---|---|---|---|---|
            | P | 1 | 1 | 0 | 0 |
            | Q | 0 | 0 | 1 | 1 |
            | all | 1 | 1 | 1 | 1 |

            """.ReplaceLineEndings("\n"), report);
    }

    private static Mutant Mutant(int id, string project) => new()
    {
        Id = id,
        Project = project,
        CompiledBy = [project],
        Operator = MutationOperator.Comparison,
        Place = SourcePlace.At($"src/{project}/C.cs", "if (a < b || c)\n    return;\n", "if (a ".Length),
        Before = "<",
        After = "<=",
    };
}
