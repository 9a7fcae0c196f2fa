namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        /// <summary>Ones in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        /// <summary>Values that nobody wrote, in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        /// <summary>One number everywhere, in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        /// <summary>Numbers that are uniform in [0, 1), in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>Normal numbers of mean 0 and deviation 1, in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        /// <summary>Integers from <paramref name="low"/> up to, not including, <paramref name="high"/>, in this tensor's shape; in its type too, unless another is given.</summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
            torch.randint_like(this, low, high, dtype, device, requires_grad);
    }
}
