// As the original, which has no annotations here.
#nullable disable
using System.Globalization;
using System.Net;

namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        /// <summary>Files that TensorBoard shows.</summary>
        public static partial class tensorboard
        {
            /// <summary>Begins an event file.</summary>
            /// <param name="log_dir">The folder, which is made if it is missing; by default <c>runs/</c> and a name made of time and
            /// machine.</param>
            /// <param name="filename_suffix">What the file's name ends with.</param>
            /// <param name="createRunName">Makes a folder named after time and machine within <paramref name="log_dir"/>, too.</param>
            public static Modules.SummaryWriter SummaryWriter(
                string log_dir = null, string filename_suffix = null, bool createRunName = false)
            {
                bool named = !string.IsNullOrEmpty(log_dir);
                return new Modules.SummaryWriter(
                    named && !createRunName ? log_dir : Path.Combine(named ? log_dir : "runs", RunName()), filename_suffix);
            }

            private static string RunName() =>
                DateTime.Now.ToString("MMMd_H-m-s", CultureInfo.InvariantCulture) + "_" + Dns.GetHostName();
        }
    }
}
